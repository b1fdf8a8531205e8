"""Wire intake: files of an agency in, content files out, each input with a verdict."""
