// ruleid: data-kept-for-ever
redis.set(`session:${id}`, data);
// ruleid: data-kept-for-ever
redisClient.set("user:" + id, JSON.stringify(user));
// ok: data-kept-for-ever
redis.set(`session:${id}`, data, { EX: 3600 });
// ok: data-kept-for-ever
redis.set("build", version);
