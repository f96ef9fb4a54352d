import { TextField } from '#libs/http';
import type { Component } from '#rules/12-incoming-inspection';

export class ComponentItem implements Component {
  @TextField({ max: 80, example: '计量芯片', description: 'named once in a list' }) component: string;
  @TextField({ max: 80 }) maker: string;
  @TextField({ max: 80 }) model: string;
  @TextField({ max: 80, description: 'what is printed on it' }) marking: string;
  @TextField({ max: 80, example: 'U3', description: 'where it sits on the board' }) placement: string;
}
