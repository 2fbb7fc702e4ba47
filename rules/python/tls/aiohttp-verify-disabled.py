import aiohttp


async def f(url, db):
    # ruleid: aiohttp-verify-disabled
    connector = aiohttp.TCPConnector(ssl=False)
    async with aiohttp.ClientSession(connector=connector) as session:
        # ruleid: aiohttp-verify-disabled
        await session.get(url, ssl=False)
        # ruleid: aiohttp-verify-disabled
        await session.post(url, verify_ssl=False)
        # ok: aiohttp-verify-disabled
        await session.get(url, allow_redirects=False)
    # ok: aiohttp-verify-disabled
    await db.get(url, ssl=False)
    # ok: aiohttp-verify-disabled
    return aiohttp.TCPConnector(limit=10)
