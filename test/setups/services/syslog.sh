# What several daemons say in an hour, as logger prints it on stderr.
say() { tag=$1; level=$2; while read -r line; do printf '%s\n' "$line"; done | logger --no-act --stderr --socket-errors=off --tag "$tag" --priority "$level"; }
seq -f 'Accepted publickey for deploy from 10.0.3.17 port %.0f ssh2' 40000 7 40700 | say sshd auth.info
seq -f '(root) CMD (/usr/lib/depot/rotate --batch %.0f)' 1 300 | say CRON cron.info
echo 'EXT4-fs error (device sdb1): ext4_find_entry:1663: inode #131074: comm depotd: reading directory lblock 0' | say kernel kern.err
seq -f 'lease of 10.0.3.%.0f renewed for 3600 s' 2 250 | say dhcpd daemon.info
printf 'Out of memory: Killed process 4711 (depotd) total-vm:8123456kB, anon-rss:7654321kB\n' | say kernel kern.crit
seq -f '(root) CMD (/usr/lib/depot/rotate --batch %.0f)' 301 600 | say CRON cron.info
seq -f 'Failed password for invalid user admin from 203.0.113.9 port %.0f ssh2' 51000 3 51400 | say sshd auth.warning
echo 'depot.service: Main process exited, code=killed, status=9/KILL' | say systemd daemon.notice
