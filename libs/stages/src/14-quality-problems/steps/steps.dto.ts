import { DayField, FlagField, TextField, WholeNumberField } from '#libs/http';

export class EditProblem {
  @TextField({ optional: true, max: 120 }) title?: string;
  @TextField({ optional: true, max: 4000 }) description?: string;
  @TextField({ optional: true, max: 500, description: 'who works on it' }) team?: string;
  @TextField({ optional: true, max: 60, description: 'user name of who leads the work' }) owner?: string;
  @WholeNumberField({ optional: true, min: 1, max: 9 }) class?: number;
  @DayField({ optional: true, description: 'the day by which it is answered' }) dueOn?: string;
  @DayField({ optional: true, description: 'the day by which it is closed' }) closeOn?: string;
}

export class Contain {
  @TextField({ max: 4000, description: 'what was done at once' }) containment: string;
  @FlagField({ optional: true, description: 'true holds the stock of the batch, false lets it go' }) hold?: boolean;
}

export class Explain {
  @TextField({ max: 4000 }) rootCause: string;
}

export class Prevent {
  @TextField({ max: 4000, description: 'so that it cannot come again, here or elsewhere' }) prevention: string;
}

export class AnswerProblem {
  @TextField({ max: 4000, description: 'in the words of the supplier' }) answer: string;
  @DayField() answeredOn: string;
}

export class CloseProblem {
  @TextField({ max: 4000 }) conclusion: string;
  @TextField({ optional: true, max: 500, description: 'needed when the indicator does not show the effect' })
  reason?: string;
}

export class ReopenProblem {
  @TextField({ max: 500 }) reason: string;
}

export class PlanMeasure {
  @TextField({ max: 2000 }) what: string;
  @TextField({ max: 60, description: 'user name' }) owner: string;
  @DayField() dueOn: string;
}

export class ReportMeasure {
  @DayField() doneOn: string;
  @TextField({ max: 2000, description: 'what was done, and how that was seen' }) report: string;
}
