class A { async a() { for await (const x of this) yield_; } *b() { yield* this.c(); yield [...yield]; } async *c() { await (yield 1); yield await 2 } static async d() { return await (await e).f } static async *[g]() {} async = 1; await = 2; 'async'() {} async
h() {} }
