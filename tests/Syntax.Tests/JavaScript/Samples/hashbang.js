#!/usr/bin/env node
// comment
"use strict"
a /* b */ /* c
d */ e // f