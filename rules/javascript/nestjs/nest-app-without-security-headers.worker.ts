async function start() {
  const app = await NestFactory.createApplicationContext(AppModule);
  // ok: nest-app-without-security-headers
  await app.init();
}
