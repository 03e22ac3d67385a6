"""Use cases: they think with the pure rooms and act through the Protocols of `ports`."""
