import helmet from "helmet";
async function start() {
  const app = await NestFactory.create(AppModule);
  app.use(helmet());
  // ok: nest-app-without-security-headers
  await app.listen(3000);
}
