// ruleid: mongo-where-as-code
users.find({ $where: "this.age > " + age });
// ruleid: mongo-where-as-code
users.find({ $where: `this.name == '${name}'` });
// ok: mongo-where-as-code
users.find({ age: { $gt: Number(age) } });
// ok: mongo-where-as-code
users.find({ $where: "this.a == this.b" });
