import torch


def f(path, options):
    # ruleid: torch-load
    a = torch.load(path)
    # ruleid: torch-load
    b = torch.load(path, map_location="cpu", weights_only=False)
    # ok: torch-load
    c = torch.load(path, weights_only=True)
    # ok: torch-load
    d = torch.load(path, **options)
