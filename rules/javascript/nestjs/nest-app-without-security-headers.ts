async function start() {
  const app = await NestFactory.create(AppModule);
  // ruleid: nest-app-without-security-headers
  await app.listen(3000);
}
