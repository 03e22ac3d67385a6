"""The question bank: files -> items, and what can be checked without running anything.

`shelf.FileBank` reads it, `locations.default_roots` finds it, `new.new_item` starts an item,
`stats.stats` counts it.
"""
