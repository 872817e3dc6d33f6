class IndexCorrupt(Exception):
    pass


def open_index(path):
    raise IndexCorrupt(f'{path}: segment 14: checksum mismatch')


open_index('/var/lib/search/products.idx')
