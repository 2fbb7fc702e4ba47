[]; [,]; [, ,]; [1, , 2]; [...a, ...b]; [1, 2,];
({}); ({ a, b, }); ({ a: 1, 'b-c': 2, 3: 4, 5n: 6, [d + e]: f });
({ get a() { return 1 }, set a(v) {}, async b() {}, *c() {}, async *d() {}, get: 1, set: 2, async: 3, static: 4 });
({ get() {}, set() {}, async() {}, await() {}, if() {}, get [a]() {}, async 'x'() {}, *[y]() {}, ...rest });
({ __proto__: null, new: 1, class: 2, function: 3 }); ({ async, get, set, of, let: 1 });
({ get
a() {}, async
});
