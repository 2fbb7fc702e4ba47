import dill
import joblib
import pandas as pd
import shelve


def f(data, path):
    # ruleid: dill-load
    a = dill.loads(data)
    # ruleid: dill-load
    b = joblib.load(path)
    # ruleid: dill-load
    c = pd.read_pickle(path)
    # ruleid: dill-load
    d = shelve.open(path)
    # ok: dill-load
    e = pd.read_parquet(path)
    # ok: dill-load
    g = joblib.dump(data, path)
