"""The guide's subject: pages, terms, facts, services, translations, and the rules they keep.

Pure Python: nothing here knows mkdocs. Hooks and scripts call it; tests try it at a prompt.
"""
