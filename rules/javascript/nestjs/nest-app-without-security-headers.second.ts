async function start() {
  const app = await NestFactory.create<NestExpressApplication>(AppModule);
  // ruleid: nest-app-without-security-headers
  await app.listen(process.env.PORT);
}
