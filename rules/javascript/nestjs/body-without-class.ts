class Orders {
  // ruleid: body-without-class
  create(@Body() body: any) {
    return save(body);
  }
  // ruleid: body-without-class
  async update(@Param("id") id: string, @Body() body: any) {
    return save(body);
  }
  // ok: body-without-class
  good(@Body() order: CreateOrder) {
    return save(order);
  }
  // ok: body-without-class
  find(@Param("id") id: string) {
    return load(id);
  }
}
