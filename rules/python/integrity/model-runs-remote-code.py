from datasets import load_dataset
from transformers import AutoModel

# ruleid: model-runs-remote-code
a = AutoModel.from_pretrained("org/model", trust_remote_code=True)
# ruleid: model-runs-remote-code
b = load_dataset("org/data", trust_remote_code=True)
# ok: model-runs-remote-code
c = AutoModel.from_pretrained("org/model", revision="5c38ec7c405ec4b44b94cc5a9bb96e735b38267a")
# ok: model-runs-remote-code
d = load_dataset("org/data", trust_remote_code=False)
