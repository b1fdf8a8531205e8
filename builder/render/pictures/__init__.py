"""Small pictures drawn as inline SVG: values in, markup out, colours from the style sheet."""
