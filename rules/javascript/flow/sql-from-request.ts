import { Controller, Get, Query, Param } from '@nestjs/common';
import { Sequelize, QueryTypes } from 'sequelize';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

@Controller('orders')
export class OrderController {
  constructor(private readonly sequelize: Sequelize, private readonly orders: Repository<Order>) {}

  @Get()
  async find(@Query('state') state: string) {
    // ruleid: sql-from-request
    return this.sequelize.query(`SELECT * FROM orders WHERE state = '${state}'`, { type: QueryTypes.SELECT });
  }

  @Get('mine')
  async mine(@Query('owner') owner: string) {
    // ruleid: sql-from-request
    return this.orders.createQueryBuilder('o').where(`o.owner = '${owner}'`).getMany();
  }

  @Get('safe')
  async safe(@Query('state') state: string) {
    // ok: sql-from-request
    await this.orders.createQueryBuilder('o').where('o.owner = :owner', { owner: state }).getMany();
    // ok: sql-from-request
    return this.sequelize.query('SELECT * FROM orders WHERE state = :state', { replacements: { state } });
  }
}

export async function handler(event: APIGatewayProxyEvent) {
  const id = event.queryStringParameters.id;
  // ruleid: sql-from-request
  await prisma.$queryRawUnsafe(`SELECT * FROM orders WHERE id = '${id}'`);
  // ok: sql-from-request
  return prisma.$queryRaw`SELECT * FROM orders WHERE id = ${id}`;
}
