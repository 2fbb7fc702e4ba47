from datasets import load_dataset
from huggingface_hub import snapshot_download
from transformers import AutoModel

REVISION = "5c38ec7c405ec4b44b94cc5a9bb96e735b38267a"
# ruleid: model-revision-not-pinned
a = AutoModel.from_pretrained("org/model")
# ruleid: model-revision-not-pinned
b = load_dataset("org/data", revision="main")
# ruleid: model-revision-not-pinned
c = snapshot_download(repo_id="org/model", revision="v1.0.0")
# ok: model-revision-not-pinned
d = AutoModel.from_pretrained("org/model", revision=REVISION)
# ok: model-revision-not-pinned
e = load_dataset("csv", data_files="x.csv")
# ok: model-revision-not-pinned
f = AutoModel.from_pretrained("./models/own")
# ok: model-revision-not-pinned
g = snapshot_download(repo_id="org/model", revision="5c38ec7c405ec4b44b94cc5a9bb96e735b38267a")
