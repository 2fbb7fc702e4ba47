const { VM } = require("vm2");
const vm = require("vm");
// ruleid: vm-as-sandbox
const evaluate = require("safe-eval");

// ruleid: vm-as-sandbox
const box = new VM({ timeout: 100 });
// ruleid: vm-as-sandbox
vm.createContext({});
// ok: vm-as-sandbox
canvas.createContext("2d");
// ok: vm-as-sandbox
const machine = new Machine();
