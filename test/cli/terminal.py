"""Runs a command on a pseudo-terminal of its own session and prints what appeared there, then `[exit N]`.

usage: terminal.py WAIT_FOR KEYS COMMAND...
Once WAIT_FOR (empty: nothing) has appeared, KEYS (with \\x escapes) are typed.
"""
import os
import pty
import sys

wait_for, keys, command = sys.argv[1].encode(), sys.argv[2].encode().decode('unicode_escape').encode('latin1'), sys.argv[3:]
pid, fd = pty.fork()
if pid == 0:
    os.execvp(command[0], command)
seen = b''
while True:
    try:
        data = os.read(fd, 65536)
    except OSError:
        break
    if not data:
        break
    seen += data
    if keys and wait_for in seen:
        os.write(fd, keys)
        keys = b''
status = os.waitpid(pid, 0)[1]
code = os.waitstatus_to_exitcode(status)
sys.stdout.buffer.write(seen.replace(b'\r\n', b'\n') + b'[exit %d]' % code)
