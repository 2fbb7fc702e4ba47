// ruleid: typeorm-schema-synchronized
const a = new DataSource({ type: "postgres", synchronize: false });
// ruleid: typeorm-schema-synchronized
await sequelize.sync({ force: true });
// ok: typeorm-schema-synchronized
const b = new DataSource({ type: "postgres", synchronize: false });
// ok: typeorm-schema-synchronized
await sequelize.sync();
