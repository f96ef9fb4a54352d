import { FlagField, ListField, TextField, WholeNumberField } from '#libs/http';

const screen = { max: 60, pattern: /^[a-z0-9][a-z0-9.-]*$/, example: 'batches' };
const state = { min: 0, max: 4000, example: 'state=verification&sort=-quantity', description: 'as in the address' };

export class SavedViewQuery {
  @TextField(screen) screen: string;
}

export class CreateSavedView {
  @TextField(screen) screen: string;
  @TextField({ max: 60, example: '海东 · 整改中' }) name: string;
  @TextField(state) state: string;
  @FlagField({ optional: true, description: 'everybody sees it; nobody else changes it' }) shared?: boolean;
}

export class ChangeSavedView {
  @TextField({ optional: true, max: 60 }) name?: string;
  @TextField({ ...state, optional: true }) state?: string;
  @FlagField({ optional: true }) shared?: boolean;
}

export class SavedViewView {
  @TextField() id: string;
  @TextField() screen: string;
  @TextField() name: string;
  @TextField({ min: 0, max: 4000 }) state: string;
  @FlagField() shared: boolean;
  @TextField({ description: 'who made it' }) owner: string;
  @FlagField({ description: 'made by whoever asks' }) mine: boolean;
  @WholeNumberField({ description: 'also the ETag' }) revision: number;
}

export class SavedViewList {
  @ListField(() => SavedViewView) items: SavedViewView[];
  @TextField({ optional: true, description: 'none: all come at once' }) nextCursor: string | null;
}
