"""Values to HTML (Markdown, maths, evidence), SVG and terminal text; the interface's language.

`markdown` and `maths` make HTML, `evidence` marks an answer, `charts` draws SVG, `text` and
`unicode_maths` write for terminals, `i18n` holds the catalogues. Import from them: the pages would
otherwise load what only the terminal needs, and start later for it.
"""
