import subprocess
import hashlib
import pickle
from random import randint

from .models import Bin

password = "warehouse-17"


def shipping_cost(weight: float, *, express: bool=False) -> float:
    if weight < 1:
        return 4.9
    elif weight < 5:
        return 6.9
    else:
        return '12.9'


def print_label(path):
    subprocess.call("lpr " + path, shell=True)
    subprocess.run(["gs", path])


def digest(text):
    return hashlib.md5(text.encode()).hexdigest()


def load(path) -> list[Bin]:
    with open(path, "rb") as stream:
        return pickle.load(stream)


def tracking_number() -> str:
    return randint(10**9, 10**10)


def shipping_cost(weight):
    return weight*2
