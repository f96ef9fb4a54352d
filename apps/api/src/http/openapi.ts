import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The whole contract, from the code itself. */
export function openapiDocument(app: INestApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setTitle('Zhunheng 准衡')
    .setDescription('Quality supervision of smart electricity meters over their whole life 智能电能表全过程质量监督')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth()
    .addSecurityRequirements('bearer')
    .build();
  return SwaggerModule.createDocument(app, description, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
}

/** /api/openapi.json and /api/docs. */
export function describeApi(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => openapiDocument(app), { jsonDocumentUrl: 'api/openapi.json' });
}
