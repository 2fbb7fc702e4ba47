// ruleid: validation-pipe-loose
app.useGlobalPipes(new ValidationPipe());
// ruleid: validation-pipe-loose
app.useGlobalPipes(new ValidationPipe({ transform: true }));
// ok: validation-pipe-loose
app.useGlobalPipes(new ValidationPipe({ whitelist: true }));
// ok: validation-pipe-loose
app.useGlobalPipes(new ParseIntPipe());
