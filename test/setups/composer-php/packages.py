"""Empty packages with the names, versions and needs of real ones, and the index that composer reads: packages.py FOLDER"""
import json
import sys
import zipfile
from pathlib import Path

PACKAGES = {
    'psr/log': {'1.1.4': {}, '2.0.0': {}, '3.0.2': {}},
    'psr/container': {'2.0.2': {}},
    'psr/http-message': {'1.1': {}, '2.0': {}},
    'psr/http-client': {'1.0.3': {'psr/http-message': '^1.0 || ^2.0'}},
    'psr/http-factory': {'1.1.0': {'psr/http-message': '^1.0 || ^2.0'}},
    'monolog/monolog': {'2.9.1': {'psr/log': '^1.0.1 || ^2.0 || ^3.0'}, '3.9.0': {'psr/log': '^2.0 || ^3.0'}},
    'symfony/deprecation-contracts': {'3.6.0': {}},
    'symfony/polyfill-mbstring': {'1.33.0': {}},
    'symfony/string': {'6.4.26': {'symfony/polyfill-mbstring': '~1.0'}},
    'symfony/service-contracts': {'3.6.0': {'psr/container': '^1.1|^2.0', 'symfony/deprecation-contracts': '^2.5|^3'}},
    'symfony/console': {
        '5.4.47': {'symfony/service-contracts': '^1.1|^2|^3', 'symfony/string': '^5.1|^6.0', 'psr/log': '^1|^2'},
        '6.4.27': {'symfony/polyfill-mbstring': '~1.0', 'symfony/service-contracts': '^2.5|^3', 'symfony/string': '^5.4|^6.0|^7.0'},
        '8.0.0': {'php': '>=8.4', 'symfony/service-contracts': '^2.5|^3'},
    },
    'guzzlehttp/promises': {'2.3.0': {}},
    'guzzlehttp/psr7': {'2.4.0': {'psr/http-factory': '^1.0', 'psr/http-message': '^1.1 || ^2.0'}, '2.8.0': {'psr/http-factory': '^1.0', 'psr/http-message': '^1.1 || ^2.0'}},
    'guzzlehttp/guzzle': {'7.4.4': {'guzzlehttp/promises': '^1.5 || ^2.0', 'guzzlehttp/psr7': '^2.3', 'psr/http-client': '^1.0'}, '7.10.0': {'guzzlehttp/promises': '^2.3', 'guzzlehttp/psr7': '^2.8', 'psr/http-client': '^1.0'}},
    'swiftmailer/swiftmailer': {'6.3.0': {'egulias/email-validator': '^2.0|^3.1'}},
    'egulias/email-validator': {'3.2.6': {'symfony/polyfill-mbstring': '^1.15'}},
    'depot/scale-driver': {'1.0.0': {'ext-scale': '*'}},
}
ABANDONED = {'swiftmailer/swiftmailer': 'symfony/mailer'}
ADVISORIES = {
    'guzzlehttp/guzzle': [
        ('PKSA-yfw5-9gnj-n2c7', 'Change in port should be considered a change in origin', 'CVE-2022-31091', '>=7,<7.4.5|>=4,<6.5.8', '2022-06-20T22:24:00+00:00'),
        ('PKSA-1t6p-4f1n-3kq4', 'CURLOPT_HTTPAUTH option not cleared on change of origin', 'CVE-2022-31090', '>=7,<7.4.5|>=4,<6.5.8', '2022-06-20T22:24:00+00:00'),
    ],
    'guzzlehttp/psr7': [('PKSA-xxsq-3qvr-7dkd', 'Improper header validation', 'CVE-2023-29197', '<1.9.1|>=2,<2.4.5', '2023-04-17T16:00:00+00:00')],
}
HOST = 'http://localhost:48612'

folder = Path(sys.argv[1])
(folder / 'dist').mkdir(parents=True, exist_ok=True)
for name, versions in PACKAGES.items():
    entries = []
    for version, needs in versions.items():
        own = {'name': name, 'version': version, 'type': 'library', 'description': name, 'require': needs, 'license': ['MIT']}
        if name in ABANDONED:
            own['abandoned'] = ABANDONED[name]
        file = f'dist/{name.replace("/", "-")}-{version}.zip'
        with zipfile.ZipFile(folder / file, 'w') as archive:
            archive.writestr(zipfile.ZipInfo(f'{name}/composer.json'), json.dumps(own))
        entries.append({**own, 'version_normalized': f'{version}.0' if version.count('.') == 2 else f'{version}.0.0', 'dist': {'type': 'zip', 'url': f'{HOST}/{file}', 'shasum': ''}, 'time': '2025-01-10T10:00:00+00:00'})
    advisories = [
        {'advisoryId': id, 'packageName': name, 'remoteId': cve, 'title': title, 'link': f'https://example.com/{cve}', 'cve': cve, 'affectedVersions': ranges, 'source': 'FriendsOfPHP/security-advisories', 'sources': [{'name': 'FriendsOfPHP/security-advisories', 'remoteId': f'{name}/{cve}.yaml'}], 'reportedAt': at}
        for id, title, cve, ranges, at in ADVISORIES.get(name, [])
    ]
    file = folder / 'p2' / f'{name}.json'
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({'packages': {name: entries}, 'security-advisories': advisories}))
(folder / 'packages.json').write_text(json.dumps({'packages': [], 'metadata-url': '/p2/%package%.json', 'available-packages': list(PACKAGES), 'security-advisories': {'metadata': True}}))
