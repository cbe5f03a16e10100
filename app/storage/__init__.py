"""Everything on disk: the store, backups, the send journal and the key ring. No queue, no network, no windows."""
