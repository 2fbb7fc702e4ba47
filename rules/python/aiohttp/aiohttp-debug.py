import asyncio
from aiohttp import web

# ruleid: aiohttp-debug
app = web.Application(debug=True)


def start(main, loop):
    # ruleid: aiohttp-debug
    asyncio.run(main(), debug=True)
    # ok: aiohttp-debug
    asyncio.run(main())
    # ok: aiohttp-debug
    loop.set_debug(False)
