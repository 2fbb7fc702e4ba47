async def f():
    async for a in b:
        await c
    else:
        d
    async with a as b, c: d
    async with (a as b, c as d): e
    return [x async for x in y if await z]
    await a ** 2
    -await a
    await a.b(c)[d]
