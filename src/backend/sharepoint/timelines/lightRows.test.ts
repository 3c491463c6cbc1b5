import { lightTopicRow } from './lightRows';

const post = '23.0000000000001';
const row = { Id: 7, RowKey: `${post}|#budget`, AuthorId: 23, Created: '2026-11-23T09:00:00Z' };

describe('a row that files a post under a topic', () => {
  it('stands for its post', () => {
    expect(lightTopicRow(row)).toMatchObject({ id: 7, postKey: post, key: '#budget' });
  });

  it('is nobody’s where somebody else wrote it than the post: it is not worth a look at the post', () => {
    expect(lightTopicRow({ ...row, AuthorId: 66 })).toMatchObject({ id: 7, key: '' });
  });

  it('is taken at its word where the key of the post is a name instead of a number', () => {
    const named = { ...row, RowKey: '@upn:bo@contoso.example.0000000000001|#budget', AuthorId: 66 };
    expect(lightTopicRow(named).key).toBe('#budget');
  });
});
