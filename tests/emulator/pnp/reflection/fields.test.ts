import { _Field, _Fields, type IField } from '@pnp/sp/fields/types.js';
import { describeMembers } from './describeMembers';
import { membersOf } from './membersOf';
import { type Case } from './describeMembers';
import { type World } from './world';

const fieldsOf = ({ notes }: World): World['notes']['fields'] => notes.fields;
const rank = (world: World): IField => fieldsOf(world).getByInternalNameOrTitle('Rank');

/** Adds a column and reads it back. */
function adds(
  title: string,
  expected: Readonly<Record<string, unknown>>,
  add: (fields: World['notes']['fields'], world: World) => Promise<unknown>
): Case {
  return async world => {
    const fields = fieldsOf(world);
    await add(fields, world);
    expect(await fields.getByInternalNameOrTitle(title)()).toMatchObject({ Title: title, ...expected });
  };
}

const lookup = async (world: World): Promise<{ LookupListId: string; LookupFieldName: string }> => {
  const { Id } = await world.notes.select('Id')<{ Id: string }>();
  return { LookupListId: Id, LookupFieldName: 'Title' };
};

const showsIn = (form: string, set: (field: IField) => Promise<unknown>): Case => {
  return async world => {
    await set(rank(world));
    const { SchemaXml } = await rank(world)<{ SchemaXml: string }>();
    expect(SchemaXml).toContain(`ShowIn${form}Form="FALSE"`);
  };
};

describeMembers('_Fields', membersOf(_Fields), {
  createFieldAsXml: adds('Xml', { InternalName: 'Xml', TypeAsString: 'Text' }, fields =>
    fields.createFieldAsXml('<Field Type="Text" Name="Xml" DisplayName="Xml" />')
  ),
  getById: async world => {
    const { Id } = await rank(world)<{ Id: string }>();
    expect(await fieldsOf(world).getById(Id)()).toMatchObject({ Id, InternalName: 'Rank' });
  },
  getByTitle: async world =>
    expect(await fieldsOf(world).getByTitle('Rank')()).toMatchObject({ InternalName: 'Rank' }),
  getByInternalNameOrTitle: async world =>
    expect(await rank(world)()).toMatchObject({ TypeAsString: 'Number' }),
  add: adds('New', { TypeAsString: 'Text', FieldTypeKind: 2 }, fields => fields.add('New', 2, {})),
  addField: adds('New', { TypeAsString: 'Number', FieldTypeKind: 9 }, fields =>
    fields.addField('New', 9, {})
  ),
  addText: adds('New', { TypeAsString: 'Text', MaxLength: 9 }, fields =>
    fields.addText('New', { MaxLength: 9 })
  ),
  addCalculated: adds('New', { TypeAsString: 'Calculated', Formula: '=[Rank]*2' }, fields =>
    fields.addCalculated('New', { Formula: '=[Rank]*2' })
  ),
  addDateTime: adds('New', { TypeAsString: 'DateTime', DisplayFormat: 1 }, fields =>
    fields.addDateTime('New', { DisplayFormat: 1 })
  ),
  addNumber: adds('New', { TypeAsString: 'Number', MinimumValue: 1 }, fields =>
    fields.addNumber('New', { MinimumValue: 1 })
  ),
  addCurrency: adds('New', { TypeAsString: 'Currency', CurrencyLocaleId: 1033 }, fields =>
    fields.addCurrency('New')
  ),
  addMultilineText: adds('New', { TypeAsString: 'Note', RichText: false, NumberOfLines: 9 }, fields =>
    fields.addMultilineText('New', { RichText: false, NumberOfLines: 9 })
  ),
  addUrl: adds('New', { TypeAsString: 'URL', DisplayFormat: 0 }, fields => fields.addUrl('New')),
  addUser: adds('New', { TypeAsString: 'User', SelectionMode: 0 }, fields =>
    fields.addUser('New', { SelectionMode: 0 })
  ),
  addLookup: adds('New', { TypeAsString: 'Lookup', LookupField: 'Title' }, async (fields, world) =>
    fields.addLookup('New', await lookup(world))
  ),
  addChoice: adds('New', { TypeAsString: 'Choice', Choices: ['a', 'b'] }, fields =>
    fields.addChoice('New', { Choices: ['a', 'b'] })
  ),
  addMultiChoice: adds('New', { TypeAsString: 'MultiChoice', Choices: ['a'] }, fields =>
    fields.addMultiChoice('New', { Choices: ['a'] })
  ),
  addBoolean: adds('New', { TypeAsString: 'Boolean' }, fields => fields.addBoolean('New')),
  addDependentLookupField: adds(
    'Shown',
    { TypeAsString: 'Lookup', LookupField: 'ID' },
    async (fields, world) => {
      const { Id } = (await fields.addLookup('New', await lookup(world))) as { Id: string };
      await fields.addDependentLookupField('Shown', Id, 'ID');
    }
  ),
  addLocation: adds('New', { TypeAsString: 'Location' }, fields => fields.addLocation('New')),
  addImageField: adds('New', { TypeAsString: 'Thumbnail' }, fields => fields.addImageField('New'))
});

describeMembers('_Field', membersOf(_Field), {
  update: async world => {
    await rank(world).update({ Description: 'How high', Indexed: true });
    expect(await rank(world)()).toMatchObject({ Description: 'How high', Indexed: true });
  },
  delete: async world => {
    await rank(world).delete();
    const names = (await fieldsOf(world)()).map(field => field.InternalName);
    expect(names).not.toContain('Rank');
  },
  setShowInDisplayForm: showsIn('Display', field => field.setShowInDisplayForm(false)),
  setShowInEditForm: showsIn('Edit', field => field.setShowInEditForm(false)),
  setShowInNewForm: showsIn('New', field => field.setShowInNewForm(false))
});
