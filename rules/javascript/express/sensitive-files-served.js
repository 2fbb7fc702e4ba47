const express = require("express");
const path = require("path");

// ruleid: sensitive-files-served
app.use(express.static(__dirname));
// ruleid: sensitive-files-served
app.use(express.static("public", { dotfiles: "allow" }));
// ok: sensitive-files-served
app.use(express.static(path.join(__dirname, "public")));
// ok: sensitive-files-served
app.use(express.static("public", { dotfiles: "deny" }));
