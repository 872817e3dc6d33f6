"""An hour and a half of a shop's server, in the journal's export format: much that is usual, and what is not."""
import sys

BOOT = 'c1f0a7d25b1e4c0f9f6d3a1be7a20c11'
START = 1763625600  # 2025-11-20 08:00:00 UTC


def entry(second, identifier, pid, priority, message, unit=None, transport='syslog', boot=BOOT):
    fields = {
        '__REALTIME_TIMESTAMP': int((START + second) * 1_000_000),
        '__MONOTONIC_TIMESTAMP': int((4000 + second) * 1_000_000),
        '_BOOT_ID': boot,
        '_TRANSPORT': transport,
        '_HOSTNAME': 'shop-1',
        '_MACHINE_ID': '5d0b2a4be0c14a4cbd1c5a0b1f6f7a02',
        'PRIORITY': priority,
        'SYSLOG_IDENTIFIER': identifier,
        'MESSAGE': message,
    }
    if transport != 'kernel':
        fields['_PID'] = pid
    if unit:
        fields['_SYSTEMD_UNIT'] = unit
    return second, ''.join(f'{key}={value}\n' for key, value in fields.items())


def everything():
    for n in range(450):
        yield entry(n * 12 + 0.1, 'cart', 812, 6, f'level=info msg="GET /cart/{n * 37 % 900}" status=200 took={n * 13 % 40 + 2}ms', 'cart.service')
    for n in range(180):
        yield entry(n * 30 + 1.2, 'sshd', 4000 + n, 6, f'Accepted publickey for deploy from 10.20.0.{n % 3 + 4} port {40000 + n * 7} ssh2: ED25519 SHA256:b1K0vY9Xq3', 'ssh.service')
        yield entry(n * 30 + 1.3, 'sshd', 4000 + n, 6, f'pam_unix(sshd:session): session opened for user deploy(uid=1000) by (uid=0)', 'ssh.service')
        yield entry(n * 30 + 2.1, 'sshd', 4000 + n, 6, 'pam_unix(sshd:session): session closed for user deploy', 'ssh.service')
    for n in range(90):
        yield entry(n * 60 + 0.5, 'CRON', 9000 + n, 6, '(shop) CMD (/srv/shop/bin/poll-orders)', 'cron.service')
    for n in range(60):
        yield entry(n * 77 + 3, 'sshd', 20000 + n, 6, f'Failed password for invalid user {["admin", "oracle", "test", "git"][n % 4]} from 203.0.113.{n % 9 + 10} port {50000 + n} ssh2', 'ssh.service')
    for n in range(40):
        yield entry(1500 + n * 45, 'checkout', 901 + n // 8, 3, f'level=error msg="payment failed" order={7000 + n} err="upstream pay.example: {["timeout after 5s", "connection reset by peer", "503 Service Unavailable"][n % 3]}"', 'checkout.service')
    for n in range(12):
        at = 2100 + n * 150
        yield entry(at, 'systemd', 1, 5, 'search.service: Main process exited, code=exited, status=1/FAILURE', 'init.scope')
        yield entry(at + 0.1, 'systemd', 1, 4, "search.service: Failed with result 'exit-code'.", 'init.scope')
        yield entry(at + 5.1, 'systemd', 1, 6, f'search.service: Scheduled restart job, restart counter is at {n + 1}.', 'init.scope')
        yield entry(at + 5.2, 'systemd', 1, 6, 'Stopped search.service - Search of the shop.', 'init.scope')
        yield entry(at + 5.3, 'systemd', 1, 6, 'Started search.service - Search of the shop.', 'init.scope')
        for line in (
            'Traceback (most recent call last):',
            '  File "/srv/shop/search/main.py", line 41, in <module>',
            '    serve(Index.open(path))',
            '  File "/srv/shop/search/index.py", line 87, in open',
            '    raise IndexCorruptError(path, segment)',
            'search.index.IndexCorruptError: /var/lib/search/products.idx: segment 14: checksum mismatch',
        ):
            yield entry(at + 0.05, 'search', 5000 + n, 3 if line[0] == 's' else 6, line, 'search.service')
    for n in range(9):
        yield entry(600 + n * 500, 'postgres', 733, 4, f'[{n + 1}-1] shop@shop WARNING:  there is already a transaction in progress', 'postgresql@15-main.service')
    for n in range(25):
        yield entry(700 + n * 170, 'postgres', 1733 + n, 3, f'[{n + 1}-1] shop@shop ERROR:  duplicate key value violates unique constraint "order_line_pkey"', 'postgresql@15-main.service')
        yield entry(700.1 + n * 170, 'postgres', 1733 + n, 3, f'[{n + 1}-2] shop@shop DETAIL:  Key (order_id, line)=({300 + n}, 1) already exists.', 'postgresql@15-main.service')
    yield entry(2222, 'kernel', 0, 3, 'EXT4-fs error (device sdb1): ext4_find_entry:1663: inode #131074: comm postgres: reading directory lblock 0', transport='kernel')
    yield entry(3010, 'kernel', 0, 6, 'stock invoked oom-killer: gfp_mask=0xcc0(GFP_KERNEL), order=0, oom_score_adj=0', transport='kernel')
    yield entry(3010.2, 'kernel', 0, 3, 'Out of memory: Killed process 4711 (stock) total-vm:2897152kB, anon-rss:1931840kB, file-rss:0kB, shmem-rss:0kB, UID:1001 pgtables:4120kB oom_score_adj:0', transport='kernel')
    yield entry(3010.4, 'systemd', 1, 4, 'stock.service: A process of this unit has been killed by the OOM killer.', 'init.scope')
    yield entry(3011, 'systemd', 1, 4, "stock.service: Failed with result 'oom-kill'.", 'init.scope')
    yield entry(3600, 'nginx', 655, 4, '2025/11/20 09:00:00 [warn] 655#655: *8123 an upstream response is buffered to a temporary file /var/lib/nginx/proxy/3/00/0000000003', 'nginx.service')
    yield entry(3700, 'certbot', 8801, 3, 'Failed to renew certificate pay.shop.example: urn:ietf:params:acme:error:dns :: DNS problem: NXDOMAIN looking up A for pay.shop.example', 'certbot.service')
    yield entry(4100, 'smartd', 610, 2, 'Device: /dev/sdb [SAT], 8 Currently unreadable (pending) sectors', 'smartmontools.service')
    yield entry(4400, 'backup', 8890, 3, 'rsync error: some files/attrs were not transferred (code 23) at main.c(1338) [sender=3.2.7]', 'backup.service')


for _, text in sorted(everything(), key=lambda one: one[0]):
    sys.stdout.write(text + '\n')
