class Orders {
  @Get()
  @UseGuards(AuthGuard)
  list() { return all(); }

  // ruleid: endpoint-without-the-guard-of-others
  @Delete(":id")
  remove(@Param("id") id: string) { return drop(id); }

  // ruleid: endpoint-without-the-guard-of-others
  @Post()
  create(@Body() order: Order) { return save(order); }

  // ok: endpoint-without-the-guard-of-others
  @Put(":id")
  @UseGuards(AuthGuard)
  update(@Param("id") id: string) { return save(id); }

  // ok: endpoint-without-the-guard-of-others
  @Post("login")
  login(@Body() body: Login) { return signIn(body); }
}
