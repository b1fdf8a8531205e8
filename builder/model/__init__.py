"""The archive's nouns: pure, frozen data that imports nothing else of the builder."""
