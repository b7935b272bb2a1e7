"""A small Discord on real sockets: for what goes wrong between the bot and the real one."""
