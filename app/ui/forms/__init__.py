"""Fields that save themselves, one by one."""
