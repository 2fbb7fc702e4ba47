import json


def f(file, path, password, config, cipher, process):
    # ruleid: secret-written-to-file
    file.write(password)
    # ruleid: secret-written-to-file
    path.write_text(config.api_key)
    # ruleid: secret-written-to-file
    json.dump({"user": "x", "password": password}, file)
    # ok: secret-written-to-file
    file.write(cipher.encrypt(password))
    # ok: secret-written-to-file
    file.write(config.password_hash)
    # ok: secret-written-to-file
    process.stdin.write(password)
