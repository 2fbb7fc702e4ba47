// ruleid: unsafe-raw-query
const rows = await prisma.$queryRawUnsafe(text);
// ruleid: unsafe-raw-query
const order = sequelize.literal(sort);
// ok: unsafe-raw-query
const fixed = sequelize.literal("created_at DESC");
// ok: unsafe-raw-query
const good = await prisma.$queryRaw`SELECT 1`;
