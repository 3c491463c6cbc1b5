import { type TenantUser } from '../../store/Directory';
import { type GraphCall } from '../GraphCall';
import { type GraphOperation } from '../GraphOperation';
import { namedUser } from '../users/namedUser';
import { answerBytes, answerBytesOfSize } from './photoBytes';
import { answerMetadata, answerSizeMetadata, answerSizes } from './photoMetadata';

type Answer = (call: GraphCall, person: TenantUser) => Response;

/** https://learn.microsoft.com/graph/api/profilephoto-get: of oneself, and of anybody by id or name. */
export const photoOperations: readonly GraphOperation[] = [
  ...both('photo', { path: 'photo/$value', answer: answerBytes }),
  ...both('photo of a size', { path: 'photos/{size}/$value', answer: answerBytesOfSize }),
  ...both('photo metadata', { path: 'photo', answer: answerMetadata }),
  ...both('photo sizes', { path: 'photos', answer: answerSizes }),
  ...both('photo metadata of a size', { path: 'photos/{size}', answer: answerSizeMetadata })
];

function both(name: string, { path, answer }: { path: string; answer: Answer }): readonly GraphOperation[] {
  const evidence = { sure: 'documented', source: 'Microsoft Learn: Get profilePhoto' } as const;
  return [
    {
      ...{ name: `graph my ${name}`, method: 'GET', path: `me/${path}`, scope: 'User.Read', evidence },
      answer: call => answer(call, call.me)
    },
    {
      ...{ name: `graph user ${name}`, method: 'GET', path: `users/{id}/${path}` },
      ...{ scope: 'User.ReadBasic.All', evidence },
      answer: call => answer(call, namedUser(call))
    }
  ];
}
