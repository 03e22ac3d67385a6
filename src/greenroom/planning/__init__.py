"""What to do next: what is due, then what is new by the map's order, interleaved."""
