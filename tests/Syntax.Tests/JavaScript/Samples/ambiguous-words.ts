let type = 1, of = 2, as = 3, is = 4, asserts = 5, infer = 6, keyof = 7, readonly = 8, unique = 9, abstract = 10, declare = 11, satisfies = 12, get = 13, set = 14, from = 15, out = 16, override = 17, accessor = 18, require = 19, constructor = 20, any = 21, string = 22, never = 23, undefined = 24, symbol = 25, global = 26, module = 27, namespace = 28, using = 29, defer = 30, meta = 31, target = 32, source = 33;
type + of - as_; of(as_); abstract(declare); get.set; readonly = unique; infer[keyof]; is ? asserts : from; out => override; (accessor) => require; require('x'); constructor(any); x.type.of.as.is; ({ type, of, as, is, get, set, async: 1, readonly, declare }); function type_(type, of, as) {} class as_ { type; of; as; is() {} get; set; declare; readonly; abstract; static type() {} } for (of of of) {} for (const as of as) {} for (type in of) {} if (type) declare; else abstract
type
X = 1
abstract
declare
