# Runs a program in a terminal until a file holds a text, then stops it: `terminal.py FILE TEXT PROGRAM ARGS…`.
import os
import pty
import select
import signal
import sys
import time

PATIENCE = 120
file, text, *argv = sys.argv[1:]
pid, fd = pty.fork()
if pid == 0:
    os.execvp(argv[0], argv)


def holds_text():
    try:
        with open(file) as opened:
            return text in opened.read()
    except FileNotFoundError:
        return False


begun = time.time()
while time.time() - begun < PATIENCE and not holds_text():
    if select.select([fd], [], [], 0.5)[0]:
        try:
            os.read(fd, 65536)
        except OSError:
            break
found = holds_text()
os.kill(pid, signal.SIGKILL)
os.waitpid(pid, 0)
sys.exit(0 if found else 1)
