"""Work that others do: a pool of processes on this computer."""
